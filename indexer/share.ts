/** Which documents are in which part of a build. */
import { createHash } from 'node:crypto';
import type { Part } from '../src/engines/engine.js';

/** By the work: on which days a version leads is known where all versions are, and each document without versions is a work of its own. */
export function isInPart(work: string, { number, of }: Part): boolean {
  return createHash('sha256').update(work).digest().readUInt32BE() % of === number - 1;
}
