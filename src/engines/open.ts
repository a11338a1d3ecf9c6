/** The engines by the name that a setting gives them. Each is loaded when it is opened: who uses one has no need of the others' clients. */
import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import { TiaowenError } from '../errors.js';
import type { Engine } from './engine.js';

export const engineNames = ['embedded', 'meilisearch', 'opensearch'] as const;
export type EngineName = (typeof engineNames)[number];

interface Access {
  readonly readonly: boolean;
}

const openers: Readonly<Record<EngineName, (config: Config, access: Access) => Promise<Engine>>> = {
  async embedded({ data }, { readonly }) {
    const { openEmbedded } = await import('./embedded/index.js');
    return openEmbedded({ data, readonly });
  },
  async meilisearch({ meilisearchUrl: url, meilisearchKey: key, indexPrefix: prefix }, { readonly }) {
    const { openMeilisearch } = await import('./meilisearch/index.js');
    return openMeilisearch({ url, key, prefix, readonly });
  },
  async opensearch(config, { readonly }) {
    const { openOpenSearch } = await import('./opensearch/index.js');
    return openOpenSearch({
      nodes: config.opensearchNodes,
      username: config.opensearchUsername,
      password: config.opensearchPassword,
      awsRegion: config.opensearchAwsRegion,
      ca: config.opensearchCa === undefined ? undefined : await readCertificate(config.opensearchCa),
      shards: config.opensearchShards,
      replicas: config.opensearchReplicas,
      prefix: config.indexPrefix,
      readonly,
    });
  },
};

/** Asks the engine nothing yet: one that is away is noticed by the first question. Throws `setting_invalid`. */
export function openEngine(config: Config, access: Access): Promise<Engine> {
  return openers[config.engine](config, access);
}

async function readCertificate(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new TiaowenError('setting_invalid', `The file of TIAOWEN_OPENSEARCH_CA cannot be read: ${cause.code}`, {
      cause,
    });
  });
}
