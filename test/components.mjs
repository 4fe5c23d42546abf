// What the product is made of: a CycloneDX list for the server (written when its jar is packed) and for the screens (from package-lock.json), the check
// that the first names exactly the jars that are shipped, and the check that each component's licence is one of test/licences.json.
// node test/components.mjs FOLDER [--json]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const policy = read(join(root, 'test/licences.json'));

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Components of the screens: what package-lock.json installs for running them, and what a tool of development puts into them. */
export function screens(lock) {
  const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const development = (one) => one.dev || one.devOptional || one.optional;
  const components = Object.entries(lock.packages)
    .filter(([path, one]) => path.includes('node_modules/') && !one.link && (!development(one) || policy.bundled.includes(nameOf(path))))
    .map(([path, one]) => {
      const name = nameOf(path);
      const purl = `pkg:npm/${name.replace('@', '%40')}@${one.version}`;
      const [algorithm, digest] = (one.integrity ?? '').split('-');
      return {
        type: 'library',
        'bom-ref': `${purl}#${path}`,
        name,
        version: one.version,
        purl,
        ...(algorithm === 'sha512' ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] } : {}),
        licenses: one.license ? [{ expression: one.license }] : [],
      };
    });
  return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: { type: 'application', name: lock.name } }, components };
}

/**
 * The licence under which a component is shipped; null if one of those it names is not allowed. Where its owners offer several for choice in one
 * expression, one of them is enough; several named side by side must all be allowed, for they may each cover a part.
 */
export function licenceOf(component) {
  const given = policy.given[keyOf(component)];
  if (given) return given.licence;
  const chosen = (component.licenses ?? []).map((one) => {
    const names = one.expression ? one.expression.replace(/[()]/g, '').split(/\s+OR\s+/) : [one.license?.id ?? one.license?.name ?? ''];
    const known = names.map((name) => policy.same[name.trim()] ?? name.trim());
    return policy.allowed.find((allowed) => known.includes(allowed)) ?? null;
  });
  if (chosen.length === 0 || chosen.includes(null)) return null;
  return policy.allowed.find((allowed) => chosen.includes(allowed));
}

function keyOf(component) {
  return `${component.group ? `${component.group}:` : ''}${component.name}`;
}

/**
 * Jars in the folder that the list does not name, and libraries in the list that are not there. A starter may be missing, as a mere list of others, and
 * what only helps the compiler: packing drops both.
 */
export function differences(components, jars) {
  const named = components.map(fileOf);
  return {
    unnamed: jars.filter((jar) => !named.includes(jar)),
    missing: components.filter((one) => !jars.includes(fileOf(one)) && !/-starter(-|$)|-apt$/.test(one.name)).map(fileOf),
  };
}

function fileOf(component) {
  const classifier = /[?&]classifier=([^&]+)/.exec(component.purl ?? '')?.[1];
  return `${component.name}-${component.version}${classifier ? `-${classifier}` : ''}.jar`;
}

function main(folder, json) {
  const server = read(join(root, 'server/app/target/classes/META-INF/sbom/application.cdx.json'));
  const jars = readdirSync(join(root, 'server/app/target/huijian/lib'));
  // Packing adds the tool with which the jar is taken apart.
  for (const jar of jars.filter((one) => one.startsWith('spring-boot-jarmode-tools-'))) {
    const version = jar.slice('spring-boot-jarmode-tools-'.length, -'.jar'.length);
    const purl = `pkg:maven/org.springframework.boot/spring-boot-jarmode-tools@${version}?type=jar`;
    server.components.push({ type: 'library', 'bom-ref': purl, group: 'org.springframework.boot', name: 'spring-boot-jarmode-tools', version, purl, licenses: [{ license: { id: 'Apache-2.0' } }] });
  }
  const web = screens(read(join(root, 'web/package-lock.json')));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'huijian-server.cdx.json'), `${JSON.stringify(server, null, 2)}\n`);
  writeFileSync(join(folder, 'huijian-screens.cdx.json'), `${JSON.stringify(web, null, 2)}\n`);

  const { unnamed, missing } = differences(server.components, jars);
  const all = [...server.components, ...web.components].filter((one) => one.group !== 'cn.huijian');
  const refused = all.filter((one) => licenceOf(one) === null);
  const licences = {};
  for (const one of all) {
    const licence = licenceOf(one) ?? '不在允许之列';
    licences[licence] = (licences[licence] ?? 0) + 1;
  }
  const faults = [
    ...unnamed.map((jar) => `清单里没有：${jar}`),
    ...missing.map((jar) => `清单里有而没有随产品发布：${jar}`),
    ...refused.map((one) => `许可证不在允许之列：${one.purl ?? one.name} ${JSON.stringify(one.licenses ?? [])}`),
  ];
  for (const fault of faults) console.error(fault);
  for (const [licence, count] of Object.entries(licences).sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(4)} ${licence}`);
  console.log(`服务端 ${server.components.length} 个组件，界面 ${web.components.length} 个；清单在 ${folder}`);
  if (faults.length) console.error('允许的许可证和逐个认定见 test/licences.json。');
  if (json) console.log(JSON.stringify({ server: server.components.length, screens: web.components.length, licences, faults }));
  process.exitCode = faults.length ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
  main(folder ?? join(root, 'server/app/target/sbom'), process.argv.includes('--json'));
}
