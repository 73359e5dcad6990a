import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { errandMessages, sendingWords } from '../../../locales/sending/messages.ts';
import type { Material } from '../../../store/sending/materials.ts';
import type { Errand } from '../../../use-cases/sending/load-errand.ts';
import type { ErrandPaths } from './errand-paths.ts';

/** 資料 with the button 「読みました」: opening one marks nothing. */
export function MaterialsList({ errand, to }: { readonly errand: Errand; readonly to: ErrandPaths }) {
  const language = useLanguage();
  const t = errandMessages[language];
  const { materials, readAt, attendee } = errand;
  const unread = materials.filter(({ materialId }) => !readAt.has(materialId)).length;
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{t.materials}</h2>
      {materials.length === 0 ? (
        <p>{t.noMaterials}</p>
      ) : attendee.personId === null ? null : (
        <p>{t.materialsLead(unread)}</p>
      )}
      {materials.map((material) => (
        <MaterialEntry
          key={material.materialId}
          material={material}
          to={to}
          readAt={readAt.get(material.materialId) ?? null}
          marks={attendee.personId !== null}
        />
      ))}
    </section>
  );
}

function MaterialEntry({
  material,
  to,
  readAt,
  marks,
}: {
  readonly material: Material;
  readonly to: ErrandPaths;
  readonly readAt: Date | null;
  readonly marks: boolean;
}) {
  const language = useLanguage();
  const t = errandMessages[language];
  const words = sendingWords[language];
  const title = words.material(material.number, material.title);
  const id = `material-${material.materialId}`;
  return (
    <article class="stack" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div class="actions">
        <LinkButton kind="secondary" href={to.material(material.materialId)} download>
          {t.openFile(material.number, typeName(material))}
        </LinkButton>
        {marks && !readAt ? (
          <Form action={to.read(material.materialId)} label={t.readOf(title)}>
            <Button kind="secondary">{t.read}</Button>
          </Form>
        ) : null}
      </div>
      {readAt ? <p>{t.readAt(formatAsOf(dateInJapan(readAt), language))}</p> : null}
    </article>
  );
}

/** 'PDF', 'DOCX', 'TXT'; papers that Renkei makes are PDFs. With its size, for those who are out and about. */
function typeName({ fileName, size }: Material): string {
  const type = fileName === null ? 'PDF' : (/\.([a-z]+)$/.exec(fileName)?.[1] ?? '').toUpperCase();
  if (size === null) return type;
  const kib = Math.ceil(size / 1024);
  return `${type} ${kib < 1024 ? `${kib} KB` : `${(kib / 1024).toFixed(1)} MB`}`;
}
