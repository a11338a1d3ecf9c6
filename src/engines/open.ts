/** The engines by the name that a setting gives them. */
import { openEmbedded } from './embedded/index.js';
import type { OpenEngine } from './engine.js';

export const engines = { embedded: openEmbedded } as const satisfies Record<string, OpenEngine>;
export type EngineName = keyof typeof engines;
export const engineNames = Object.keys(engines) as EngineName[];
