import { asId } from '@veche/schema/kernel';
import { citySettings } from '@veche/schema/store';
import { SERVER } from '../../messages/server.ts';
import { attachment, isPaperFormat, PAPER_TYPES } from '../paper/file-name.ts';
import { paperOf } from '../paper/paper-of.ts';
import { publicOrigin } from '../public-origin.ts';
import { readPaper } from '../queries/paper.ts';
import type { Call } from './endpoint.ts';
import { rejected, said } from './problem.ts';

/**
 * The paper of a document as a file: an official paper, Russian whoever takes it, as its print view.
 *
 * @param no number of a version; null for the document's own text
 */
export async function paperAnswer(
	{ event, deps, actor, person }: Call<{ readonly id: string; readonly format: string }>,
	no: number | null
): Promise<Response> {
	const { params, url } = event;
	if (!isPaperFormat(params.format)) return said(404, SERVER.notFound);
	const read = await readPaper(deps, actor, { id: asId(params.id), wished: no });
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
	const plain = version === null ? `${head.kind}-draft` : `${head.kind}-version-${version.no}`;
	return new Response(Uint8Array.from(bytes), {
		headers: {
			'content-type': PAPER_TYPES[params.format],
			'content-disposition': attachment(paper.title, plain, params.format),
			'cache-control': 'no-store'
		}
	});
}
