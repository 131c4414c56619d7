/** The loss of the primary site, and what recovery makes of it. */
export { LoseSite } from './LoseSite.tsx';
export { RecoveryCard } from './RecoveryCard.tsx';
