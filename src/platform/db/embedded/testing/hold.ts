// A Renkei process for the tests: starts or joins the server of a data folder, says so in one line of JSON, and
// releases it when its input ends. Run as: node hold.ts <dataDir>
import { startEmbedded } from '../embedded.ts';

const server = await startEmbedded({ dataDir: process.argv[2]!, osUser: process.env.RENKEI_DB_USER ?? 'renkei' });
if (!server.ok) {
  console.log(JSON.stringify(server.error));
  process.exit(1);
}
const { started, port, pid } = server.value;
console.log(JSON.stringify({ started, port, pid }));
process.stdin.resume();
process.stdin.once('end', async () => {
  await server.value.release();
  process.exit(0);
});
