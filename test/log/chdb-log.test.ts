/** The same conformance tests on today's ClickHouse, where `npm i --no-save chdb` put it. */
import { afterAll, beforeAll, describe } from 'vitest';
import { openClusterLog } from '../../src/log/cluster/cluster-log.js';
import { HAS_CHDB, startChdb } from './chdb-servers.js';
import { eventLogConformance } from './conformance.js';
import { importConformance } from './import-conformance.js';
import { literalsConformance } from './literals-conformance.js';

describe.skipIf(!HAS_CHDB)('in this process', () => {
  let engine: ReturnType<typeof startChdb>;
  let made = 0;
  beforeAll(() => {
    engine = startChdb();
  });
  afterAll(() => engine?.stop());

  const makePlace = async () => {
    const database = `log_${++made}`;
    const address = { urls: ['chdb'], database, cluster: null, user: 'default', password: '' };
    return {
      open: () => openClusterLog(address, { connect: engine.connect }),
      dispose: async () => engine.run(`DROP DATABASE IF EXISTS ${database}`),
    };
  };

  eventLogConformance('ClickHouse of today', makePlace, 0.2);
  importConformance('ClickHouse of today', makePlace);
  literalsConformance('ClickHouse of today', () => engine.connect(), 'default');
});
