import type { AuditActions } from '#platform/slice.ts';

export const questionsAuditActions = {
  ja: {
    'feedback.see-status': '照会の状況を見た',
    'feedback.export-status': '照会の状況を書き出した',
    'feedback.see-question': '照会を見た',
    'feedback.see-question-form': '照会の起案のページを見た',
    'feedback.raise-question': '照会を起案した',
    'feedback.change-question': '照会文を変えた',
    'feedback.add-organisations': '照会先を加えた',
    'feedback.close-question': '照会を終了・取り下げた',
    'feedback.reopen-question': '照会を再開した',
    'feedback.see-addressee': '団体への照会の経過を見た',
    'feedback.change-addressee': '照会の期日・持ち帰る委員を変えた',
    'feedback.remove-addressee': '団体を照会先から外した',
    'feedback.see-due-calendar': '照会の期日のカレンダーを取り込んだ',
  },
  en: {
    'feedback.see-status': 'Saw where questions stand',
    'feedback.export-status': 'Exported where questions stand',
    'feedback.see-question': 'Saw a question',
    'feedback.see-question-form': 'Saw the form for a question',
    'feedback.raise-question': 'Drafted a question',
    'feedback.change-question': 'Changed the words of a question',
    'feedback.add-organisations': 'Asked more organisations',
    'feedback.close-question': 'Ended or withdrew a question',
    'feedback.reopen-question': 'Reopened a question',
    'feedback.see-addressee': 'Saw the history of a question to an organisation',
    'feedback.change-addressee': 'Changed due date or carrier of a question',
    'feedback.remove-addressee': 'Took an organisation off a question',
    'feedback.see-due-calendar': 'Took the due dates into a calendar',
  },
} satisfies AuditActions;
