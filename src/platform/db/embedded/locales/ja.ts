import type { RefusalMessages } from '../refusal.ts';

export const ja: RefusalMessages = {
  'binaries-missing': ({ folder }) =>
    `データベースのプログラムが ${folder} にありません。連携のフォルダで「npm ci --ignore-scripts」を実行してください。`,
  'platform-unsupported': ({ platform }) =>
    `このパソコン（${platform}）で動く内蔵データベースはありません。DATABASE_URL に PostgreSQL 15 以上の接続先を指定してください。`,
  'links-not-made': ({ folder, detail }) =>
    `${folder} にデータベースの共有ライブラリの準備ができませんでした（${detail}）。このフォルダに書き込める利用者で一度起動してください。`,
  'os-user-missing': ({ osUser, detail }) =>
    `データベースを動かすOS利用者「${osUser}」を作れませんでした（${detail}）。管理者が「useradd --system ${osUser}」で作るか、RENKEI_DB_USER に既存の利用者を指定してください。`,
  'os-user-is-root': ({ osUser }) =>
    `データベースは管理者（root）の権限では動かせません。RENKEI_DB_USER に「${osUser}」ではない一般の利用者を指定してください。`,
  'folder-unreachable': ({ folder, target, osUser }) =>
    `データベースを動かすOS利用者「${osUser}」がフォルダ ${folder} に入れないため、${target} を使えません。「chmod o+x '${folder}'」で通れるようにするか、連携を別の場所（/opt など）に置いてください。`,
  'data-not-writable': ({ folder, detail }) =>
    `データのフォルダ ${folder} に書き込めません（${detail}）。書き込みの権限を確かめるか、RENKEI_DATA に別の場所を指定してください。`,
  'data-owned-by-another': ({ folder, uid }) =>
    `データのフォルダ ${folder} は別のOS利用者（番号 ${uid}）のものです。前に起動したときと同じ利用者で起動してください。`,
  'not-a-data-directory': ({ folder }) =>
    `${folder} に、データベースのものではないファイルがあります。中を確かめて別の場所へ移してから、もう一度起動してください。`,
  'other-major-version': ({ folder, data, binaries }) =>
    `${folder} のデータは PostgreSQL ${data} のもので、この連携の PostgreSQL ${binaries} では開けません（データには触れていません）。データを作った版の連携で書き出してから、この版に取り込んでください。`,
  'secrets-missing': ({ file }) =>
    `データベースはありますが、パスワードのファイル ${file} がありません。控え（バックアップ）からこのファイルを戻してください。`,
  'secrets-unreadable': ({ file }) =>
    `パスワードのファイル ${file} を読めません。権限を確かめるか、控え（バックアップ）からこのファイルを戻してください。`,
  'secrets-too-weak': ({ file, name }) =>
    `パスワードのファイル ${file} の「${name}」が短すぎるため起動しません。控え（バックアップ）から元のファイルを戻してください。`,
  'password-refused': ({ file }) =>
    `データベースが ${file} のパスワードを受け付けません。このデータと同じときの控え（バックアップ）から ${file} を戻してください。`,
  'another-server': ({ pid, folder }) =>
    `別の PostgreSQL（プロセス ${pid}）が ${folder} を使っているかもしれないため起動しません。そのプロセスを終了してから、もう一度起動してください。`,
  'server-not-answering': ({ pid, folder }) =>
    `${folder} のデータベース（プロセス ${pid}）が動いていますが、応答しません。しばらく待つか、「kill -INT ${pid}」で終了してから、もう一度起動してください。`,
  'processes-left': ({ pid, folder }) =>
    `前のデータベースのプロセス ${pid} が残り、まだ ${folder} を使っています。「kill ${pid}」で終了してから、もう一度起動してください。`,
  'start-under-way': ({ pid, file }) =>
    `ほかの連携（プロセス ${pid}）がデータベースを起動している途中のまま進みません。そのプロセスを終了してから、もう一度起動してください（印のファイル: ${file}）。`,
  'initdb-failed': ({ detail }) => `データベースを新しく作れませんでした（${detail}）。`,
  'start-failed': ({ log, detail }) =>
    `データベースを起動できませんでした（${detail}）。くわしい記録は ${log} にあります。`,
};
