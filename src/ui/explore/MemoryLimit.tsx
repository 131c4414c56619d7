/** What a search may use of the device's memory. */
import { useActions, useApp } from '../../store/react.ts';
import { bytesText } from '../../words/exploring.ts';

const megabyte = 2 ** 20;
const limits = [8, 16, 64, 256, 512, 1_024, 2_048, 4_096].map((megabytes) => megabytes * megabyte);

export function MemoryLimit({ disabled }: { readonly disabled: boolean }) {
  const limit = useApp((state) => state.searchLimitBytes);
  const { setSearchLimit } = useActions();
  const choices = limits.includes(limit) ? limits : [...limits, limit].toSorted((one, other) => one - other);
  return (
    <label className="memory">
      Memory at most
      <select
        className="input"
        value={limit}
        disabled={disabled}
        onChange={(event) => setSearchLimit(Number(event.target.value))}
      >
        {choices.map((bytes) => (
          <option key={bytes} value={bytes}>
            {bytesText(bytes)}
          </option>
        ))}
      </select>
    </label>
  );
}
