/**
 * What the page can do without in its first moment: one file of its own, fetched at once after
 * it. The sheets are named by their files: their folders' indices are needed at once.
 */
export { HelpSheet } from '../help/HelpSheet.tsx';
export { ShareSheet } from '../share/ShareSheet.tsx';
export { StatusWhy } from '../status/StatusWhy.tsx';
export { GateWhy } from '../picture/GateWhy.tsx';
export { EventNote } from '../transport/EventNote.tsx';
export { Pace } from '../transport/Pace.tsx';
export { SpeedChoice } from '../transport/Speed.tsx';
export { PresetList } from '../presets/PresetList.tsx';
export { FaultMenu } from '../faults/index.ts';
export { Losses } from './Losses.tsx';
export { RecoveryBelow, RecoveryBeside, Steps } from './Steps.tsx';
export { ChangeTwin } from '../twin/index.ts';
export { Panels } from './Panels.tsx';
export { Timeline } from './TimelineWithRows.tsx';
