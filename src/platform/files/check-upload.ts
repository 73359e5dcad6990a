import { err, ok, type Result } from '#kernel/result.ts';
import { decodeText } from '#platform/tabular/decode.ts';
import { cleanJpeg, cleanPng, isJpeg, isPng } from './image-file.ts';
import { isOle, isZip, type OfficeNote, openOffice } from './office-file.ts';
import { openPdf } from './pdf-file.ts';

/** Kinds of documents that are taken in. */
export type UploadKind = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'png' | 'jpeg' | 'text';

/** What people should know about a file that was taken in. */
export type UploadNote = OfficeNote | 'author-unseen';

export interface CheckedUpload {
  readonly kind: UploadKind;
  /** With the dot of no name: 'pdf', 'jpg', 'txt'. */
  readonly extension: string;
  readonly mediaType: string;
  /** Without the names of who wrote it. */
  readonly bytes: Uint8Array;
  readonly pages: number | null;
  readonly notes: readonly UploadNote[];
}

export type UploadRefusal =
  | {
      readonly kind: 'empty' | 'encrypted' | 'macros' | 'ole' | 'damaged' | 'too-much-inside' | 'two-kinds' | 'unknown';
    }
  | { readonly kind: 'too-large'; readonly limit: number }
  /** The name says another kind than the content is. */
  | { readonly kind: 'mismatch'; readonly name: string; readonly content: UploadKind };

export const UPLOAD_MIB = 20;
const LIMIT = UPLOAD_MIB * 1024 * 1024;

const types: Readonly<Record<UploadKind, { readonly extension: string; readonly mediaType: string }>> = {
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: {
    extension: 'pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  png: { extension: 'png', mediaType: 'image/png' },
  jpeg: { extension: 'jpg', mediaType: 'image/jpeg' },
  text: { extension: 'txt', mediaType: 'text/plain; charset=utf-8' },
};

const namedKinds: Readonly<Record<string, UploadKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  txt: 'text',
};

/**
 * Decides by its content what an uploaded file is, refuses what may do harm or cannot be looked into, and takes out the names of who
 * wrote it. The name only has to agree: a picture called .docx is refused with what it is.
 */
export async function checkUpload(name: string, bytes: Uint8Array): Promise<Result<CheckedUpload, UploadRefusal>> {
  if (bytes.byteLength === 0) return err({ kind: 'empty' });
  if (bytes.byteLength > LIMIT) return err({ kind: 'too-large', limit: UPLOAD_MIB });
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const { kind } = opened.value;
  const extension = /\.([^.]*)$/.exec(name.normalize('NFKC').trim())?.[1]?.toLowerCase();
  if (extension !== undefined && namedKinds[extension] !== kind) {
    return err({ kind: 'mismatch', name: extension.slice(0, 20), content: kind });
  }
  return ok({ ...types[kind], ...opened.value });
}

type Opened = Pick<CheckedUpload, 'kind' | 'bytes' | 'pages' | 'notes'>;

async function open(bytes: Uint8Array): Promise<Result<Opened, UploadRefusal>> {
  if (isOle(bytes)) return err({ kind: isEncryptedOffice(bytes) ? 'encrypted' : 'ole' });
  if (isZip(bytes)) {
    const office = await openOffice(bytes);
    return office.ok ? ok({ ...office.value, pages: null }) : err({ kind: office.error });
  }
  if (startsWith(bytes, '%PDF-')) {
    const pdf = openPdf(bytes);
    if (!pdf.ok) return err({ kind: pdf.error });
    const { pages, checked } = pdf.value;
    return ok({ kind: 'pdf', bytes: pdf.value.bytes, pages, notes: checked ? [] : ['author-unseen'] });
  }
  const image = isPng(bytes) ? 'png' : isJpeg(bytes) ? 'jpeg' : null;
  if (image) {
    const cleaned = image === 'png' ? cleanPng(bytes) : cleanJpeg(bytes);
    return cleaned ? ok({ kind: image, bytes: cleaned, pages: 1, notes: [] }) : err({ kind: 'damaged' });
  }
  const text = await decodeText(bytes);
  if (!text.ok) return err({ kind: 'unknown' });
  return ok({ kind: 'text', bytes: new TextEncoder().encode(text.value.text), pages: null, notes: [] });
}

const startsWith = (bytes: Uint8Array, words: string): boolean =>
  Buffer.from(bytes.subarray(0, words.length)).toString('latin1') === words;

/** A password turns an Office file into an OLE container with a stream of this name (UTF-16). */
const isEncryptedOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
