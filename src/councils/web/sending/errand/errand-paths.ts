import { paths } from '../../../paths.ts';

/** Where the buttons of a member's page lead: below their personal link, or below the workspace for those with an account. */
export interface ErrandPaths {
  readonly page: string;
  readonly reply: string;
  readonly opinion: string;
  readonly calendar: string;
  readonly minutes: string;
  material(materialId: string): string;
  read(materialId: string): string;
}

export const pathsByLink = (key: string, token: string): ErrandPaths => ({
  page: paths.link.meeting.to(key, token),
  reply: paths.link.reply.to(key, token),
  opinion: paths.link.opinion.to(key, token),
  calendar: paths.link.calendar.to(key, token),
  minutes: paths.link.minutes.to(key, token),
  material: (materialId) => paths.link.material.to(key, token, materialId),
  read: (materialId) => paths.link.readMaterial.to(key, token, materialId),
});

export const pathsByAccount = (key: string, meetingId: string): ErrandPaths => ({
  page: paths.mine.to(key, meetingId),
  reply: paths.mine.to(key, meetingId),
  opinion: paths.mine.to(key, meetingId),
  calendar: paths.calendar.to(key, meetingId),
  minutes: paths.minutes.to(key, meetingId),
  material: (materialId) => paths.materialFile.to(key, materialId),
  read: (materialId) => paths.readMaterial.to(key, materialId),
});
