import { asId } from '@veche/schema/kernel';
import { citySettings } from '@veche/schema/store';
import { isExtract } from '../../document-sheet/sheet.ts';
import { SERVER } from '../../messages/server.ts';
import type { Outcome } from '../commands/rejection.ts';
import { attachment, isPaperFormat, PAPER_TYPES } from '../paper/file-name.ts';
import { paperOf } from '../paper/paper-of.ts';
import { publicOrigin } from '../public-origin.ts';
import { readExtract } from '../queries/extract.ts';
import { readPaper, type ReadPaper } from '../queries/paper.ts';
import type { Call } from './endpoint.ts';
import { rejected, said } from './problem.ts';

type Asked = Call<{ readonly id: string; readonly format: string }>;
type AskedExtract = Call<{
	readonly id: string;
	readonly personId: string;
	readonly format: string;
}>;

/**
 * The paper of a document as a file: an official paper, Russian whoever takes it, as its print view.
 *
 * @param no number of a version; null for the document's own text
 */
export async function paperAnswer(call: Asked, no: number | null): Promise<Response> {
	const { deps, actor, event } = call;
	return fileOf(call, await readPaper(deps, actor, { id: asId(event.params.id), wished: no }));
}

/** The extract of signed minutes that is due to a person, as a file. */
export async function extractAnswer(call: AskedExtract): Promise<Response> {
	const { deps, actor, event } = call;
	const { id, personId } = event.params;
	return fileOf(call, await readExtract(deps, actor, { id: asId(id), personId: asId(personId) }));
}

async function fileOf({ event, deps, person }: Asked, read: Outcome<ReadPaper>): Promise<Response> {
	const { params, url } = event;
	if (!isPaperFormat(params.format)) return said(404, SERVER.notFound);
	if (!read.ok) return rejected(read.error);
	const { head, version, sheet, people } = read.value;
	const { city, officeName } = await citySettings(deps.sql);
	const paper = paperOf({
		...{ sheet, version, people, city, officeName },
		title: head.title,
		state: head.state,
		headSeq: head.headSeq,
		demo: deps.demo,
		by: person.fullName,
		at: deps.clock().toISOString(),
		origin: publicOrigin(deps.origins, url),
		locale: 'ru'
	});
	const bytes = await deps.renderPaper(paper, params.format);
	if (bytes === null) return said(503, SERVER.papersBusy);
	const name = isExtract(sheet) ? 'extract' : head.kind;
	const plain = version === null ? `${name}-draft` : `${name}-version-${version.no}`;
	return new Response(Uint8Array.from(bytes), {
		headers: {
			'content-type': PAPER_TYPES[params.format],
			'content-disposition': attachment(paper.title, plain, params.format),
			'cache-control': 'no-store'
		}
	});
}
