/**
 * Numbers that must not be mixed up. The engine counts volumes from 0 (an index into its
 * arrays); people, links and faults number them from 1.
 */
declare const brand: unique symbol;
type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A volume as people and links number it: 1 is the first. */
export type VolumeNumber = Brand<number, 'VolumeNumber'>;
/** A volume as the engine's arrays index it: 0 is the first. */
export type VolumeIndex = Brand<number, 'VolumeIndex'>;

export const volumeNumberOf = (volume: VolumeIndex): VolumeNumber => (volume + 1) as VolumeNumber;
export const volumeIndexOf = (volume: VolumeNumber): VolumeIndex => (volume - 1) as VolumeIndex;
