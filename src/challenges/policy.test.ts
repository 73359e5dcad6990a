import { expect, test } from 'vitest';
import { type Actor, type Role, roles } from '#kernel/actor.ts';
import { evidenceKinds } from './domain/challenge.ts';
import { challengesPolicy } from './policy.ts';

const actor = (role: Role): Actor => ({
  workspaceId: '',
  workspaceKey: '',
  workspaceName: '',
  role,
  accountId: null,
  name: '',
  auditName: '',
});

test('課題の題名と状態、実施事項は、どの役割でも読める', () => {
  for (const role of roles) {
    expect(challengesPolicy['challenge.read'](actor(role))).toBe(true);
    expect(challengesPolicy['action.read'](actor(role))).toBe(true);
  }
});

test('課題の中身と、会議で言われたこと・団体の回答は、閲覧のみには見えない', () => {
  for (const role of roles) {
    const takesPart = role !== 'viewer';
    expect(challengesPolicy['challenge.read-inside'](actor(role))).toBe(takesPart);
    for (const kind of evidenceKinds) {
      const confidential = kind === 'key-remark' || kind === 'answer';
      expect(challengesPolicy['evidence.read'](actor(role), { kind })).toBe(takesPart || !confidential);
    }
  }
});

test('書くのは事務局だけ', () => {
  for (const role of roles) {
    expect(challengesPolicy['challenge.write'](actor(role))).toBe(role === 'officer');
    expect(challengesPolicy['action.write'](actor(role))).toBe(role === 'officer');
  }
});
