import { foldForReading } from '#kernel/digits.ts';
import type { FormValues } from '#platform/http/route.ts';
import type { Visibility } from '../../../domain/meeting.ts';
import type { Material } from '../../../store/sending/materials.ts';

/** What stands in the form about a material, as typed. */
export interface MaterialForm {
  readonly title: string;
  readonly number: string;
  readonly visibility: string;
  readonly itemId: string;
  readonly presenterSeatId: string;
  readonly made: string;
}

export const emptyMaterialForm: MaterialForm = {
  title: '',
  number: '',
  visibility: 'members',
  itemId: '',
  presenterSeatId: '',
  made: '',
};

export const materialForm = (material: Material): MaterialForm => ({
  title: material.title,
  number: String(material.number),
  visibility: material.visibility,
  itemId: material.itemId ?? '',
  presenterSeatId: material.presenterSeatId ?? '',
  made: material.madeFrom,
});

export const readMaterialForm = (form: FormValues): MaterialForm => ({
  title: form.get('title'),
  number: form.get('number'),
  visibility: form.get('visibility'),
  itemId: form.get('itemId'),
  presenterSeatId: form.get('presenterSeatId'),
  made: form.get('made'),
});

/** The form as the use cases take it. A number that is none is 0, which they refuse. */
export const materialFacts = (form: MaterialForm) => ({
  title: form.title,
  visibility: form.visibility as Visibility,
  itemId: form.itemId || null,
  presenterSeatId: form.presenterSeatId || null,
});

export const numberOf = (typed: string): number | null => {
  const folded = foldForReading(typed);
  if (folded === '') return null;
  return /^[0-9]{1,3}$/.test(folded) ? Number(folded) : 0;
};
