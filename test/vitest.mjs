// Runs the unit tests of the screens and ends with the line that ./hj test adds up.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = join(dirname(fileURLToPath(import.meta.url)), '..', 'web');
const file = join(mkdtempSync(join(tmpdir(), 'vitest-')), 'result.json');
const run = spawnSync('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${file}`], { cwd: web, stdio: 'inherit' });
const result = JSON.parse(readFileSync(file, 'utf8'));
const failed = Math.max(result.numFailedTests, run.status === 0 ? 0 : 1);
console.log(`${result.numPassedTests} passed, ${failed} failed, ${result.numPendingTests} skipped`);
