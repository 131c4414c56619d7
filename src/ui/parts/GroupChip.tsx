/** A group's number on the group's colour; the colour never speaks without the number. */
import { groupColours } from '../../scene/palette.ts';

export function GroupChip({ group, text }: { readonly group: number; readonly text?: string }) {
  const { fill, ink } = groupColours(group);
  return (
    <span className="group-chip" style={{ background: fill, color: ink }}>
      {text ?? group}
    </span>
  );
}
