/**
 * Parts that come a moment later than the picture. The buttons that open them are there from the
 * start, and a place is kept for what is seen at once, so that nothing moves when they come.
 */
import { lazily } from '../parts/index.ts';

const soon = () => import('./not-at-once.ts');
/** Only with the first twin. */
const forTwins = () => import('./twin-parts.tsx');

export const HelpSheet = lazily(async () => (await soon()).HelpSheet);
export const ShareSheet = lazily(async () => (await soon()).ShareSheet);
/** Its words are the log's, and nobody has stepped anywhere yet. */
export const EventNote = lazily(
  async () => (await soon()).EventNote,
  () => <p className="event-note" />,
);
export const SpeedChoice = lazily(
  async () => (await soon()).SpeedChoice,
  () => <span className="transport-button speed-choice" />,
);
export const Pace = lazily(
  async () => (await soon()).Pace,
  () => <span className="transport-pace pace-coming" />,
);
export const StatusWhy = lazily(async () => (await soon()).StatusWhy);
export const GateWhy = lazily(async () => (await soon()).GateWhy);
export const PresetList = lazily(async () => (await soon()).PresetList);
export const Steps = lazily(async () => (await soon()).Steps);
export const FaultMenu = lazily(async () => (await soon()).FaultMenu);
export const Losses = lazily(
  async () => (await soon()).Losses,
  () => <span className="losses losses-coming" />,
);
export const RecoveryBeside = lazily(async () => (await soon()).RecoveryBeside);
export const RecoveryBelow = lazily(async () => (await soon()).RecoveryBelow);
/** One can press Play without it, and it has its place from the start. */
export const Timeline = lazily(
  async () => (await soon()).Timeline,
  () => <div className="timeline-coming" />,
);
export const Panels = lazily(
  async () => (await soon()).Panels,
  () => <div className="panels panels-coming" />,
);
export const ChangeTwin = lazily(
  async () => (await soon()).ChangeTwin,
  () => (
    <span className="tool tool-coming" aria-hidden="true">
      Compare
    </span>
  ),
);
export const HereName = lazily(async () => (await forTwins()).HereName);
export const Twin = lazily(async () => (await forTwins()).Twin);
export const DifferenceMarks = lazily(async () => (await forTwins()).DifferenceMarks);
