/** Light for paper and projectors, dark for rooms at night, or as the system has it. */
import { Monitor, Moon, Sun } from 'lucide-react';
import { useActions, useApp } from '../../store/react.ts';
import type { ThemeChoice } from '../../store/types.ts';

const choices = [
  { theme: 'system', label: 'System', icon: Monitor },
  { theme: 'light', label: 'Light', icon: Sun },
  { theme: 'dark', label: 'Dark', icon: Moon },
] as const satisfies readonly { readonly theme: ThemeChoice; readonly label: string; readonly icon: unknown }[];

export function ThemeChooser() {
  const theme = useApp((state) => state.theme);
  const { setTheme } = useActions();
  const chosen = choices.find((choice) => choice.theme === theme) ?? choices[0];
  return (
    <label className="tool theme">
      <chosen.icon size={20} aria-hidden />
      <select
        aria-label="Theme"
        value={theme}
        onChange={(event) => setTheme(choices[event.currentTarget.selectedIndex].theme)}
      >
        {choices.map((choice) => (
          <option key={choice.theme} value={choice.theme}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
