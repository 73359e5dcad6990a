import { councilsPaths } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { FieldError } from '#ui/field/field.tsx';
import { Form } from '#ui/form/form.tsx';
import { messages } from '../../locales/voiceless/messages.ts';
import { paths } from '../../paths.ts';
import type { LoadedFounding } from '../../use-cases/voiceless/load-founding.ts';
import { seatText } from './seat-words.ts';

interface SeatsProps {
  readonly loaded: LoadedFounding;
  readonly error: string | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** For whom it is founded, and, once there is an organisation, the form that gives it their seats. */
export function FoundingSeats({ loaded, error, actor, language }: SeatsProps) {
  const t = messages[language].one;
  const { seats } = loaded;
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{t.seats}</h2>
      {seats.length === 0 ? (
        <p>{t.seatsNone}</p>
      ) : (
        <DataTable
          caption={t.seats}
          captionHidden
          columns={[
            { label: t.seatColumns.seat },
            { label: t.seatColumns.body },
            { label: t.seatColumns.organisation },
          ]}
          rows={seats.map((seat) => ({
            header: true,
            cells: [
              <a key="seat" href={councilsPaths.seat.to(actor.workspaceKey, seat.seatId)}>
                {seatText(seat, language)}
              </a>,
              seat.bodyName,
              seat.organisation?.name ?? '',
            ],
          }))}
        />
      )}
      <GiveSeats {...{ loaded, error, actor, language }} />
    </section>
  );
}

function GiveSeats({ loaded, error, actor, language }: SeatsProps) {
  const t = messages[language].one;
  const { founding, organisation, seats } = loaded;
  if (organisation === null || founding.givenUpOn !== null || seats.length === 0) return null;
  const toGive = seats.filter((seat) => seat.organisation?.organisationId !== organisation.organisationId);
  if (toGive.length === 0) return <p>{t.given}</p>;
  return (
    <Form
      action={paths.foundingOrganisation.to(actor.workspaceKey, founding.foundingId)}
      label={t.give(organisation.name)}
    >
      <input type="hidden" name="do" value="seats" />
      <fieldset class={error ? 'field field--invalid' : 'field'}>
        <legend class="field__label">{t.give(organisation.name)}</legend>
        <p class="field__help">{t.giveAbout(organisation.name)}</p>
        <FieldError id="field-seats" error={error} />
        {toGive.map((seat, index) => (
          <CheckboxField
            key={seat.seatId}
            id={index === 0 ? 'field-seats' : `field-seats-${index + 1}`}
            name="seats"
            // As it was seen: whoever was faster is not overruled.
            value={`${seat.seatId}.${seat.version}`}
            checked
            label={`${seatText(seat, language)}（${seat.bodyName}）`}
          />
        ))}
      </fieldset>
      <Button>{t.giveSave}</Button>
    </Form>
  );
}
