// A service of our own over a store of our own: plans of the corpus, typed, so that no page needs OCR, and one scan.
import {spawn, execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, cpSync, mkdirSync, readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const source = process.env.DOICHIEU_SOURCE_DIR, build = process.env.DOICHIEU_BINARY_DIR;
const program = join(build, 'doichieu');
const environment = {...process.env, DOICHIEU_CONFIG: join(source, 'config'), LC_ALL: 'C.UTF-8'};
const plans = ['drugs-hoai-son-2026', 'drugs-nam-lach-2026'];

export async function startService() {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-browser-'));
  const scans = join(folder, 'scans'), documents = join(folder, 'documents');
  mkdirSync(documents);
  const sources = plans.map((name) => join(source, 'corpus/sources/plan', `${name}.plan`));
  execFileSync(join(build, 'make_scans'), ['--seed', '1', '--variants', 'office200', '--out', scans, ...sources], {env: environment});
  const made = readdirSync(scans).filter((name) => name.endsWith('.pdf'));
  for (const name of made) cpSync(join(scans, name), join(documents, name));
  const store = join(folder, 'plans.db');
  execFileSync(program, ['ingest', '--quiet', '--store', store, documents], {env: environment});
  const child = spawn(program, ['serve', '--store', store, '--port', '0', '--lang', 'en'], {env: environment, stdio: ['ignore', 'pipe', 'inherit']});
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const found = said.match(/http:\/\/[^ ]+\//);
      if (found) resolve(found[0].replace(/\/$/, ''));
    });
    child.on('exit', (code) => reject(new Error(`doichieu serve ended with ${code}`)));
  });
  return {
    address,
    folder,
    async stop() {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.removeAllListeners('exit');
      child.on('exit', () => {});
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await Promise.race([ended, gone]);
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
