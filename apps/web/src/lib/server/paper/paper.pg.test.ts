import { asId, type DocumentId } from '@veche/schema/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from '../testing/api.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { meetingIn } from '../testing/meetings.ts';
import { docxText, pdfPages } from './testing/read-files.ts';
import { readPaper } from '../queries/paper.ts';
import { paperOf } from './paper-of.ts';
import { paperRenderer } from './renderer.ts';
import { idOf } from '../testing/office.ts';

let api: Api;
beforeAll(async () => {
	api = await openApi();
}, 60_000);
afterAll(() => api.close());

/** The file that somebody gets by the same way as the address of the API. */
async function fileOf(id: string, wished: number | null, format: 'docx' | 'pdf') {
	const { office } = api;
	const read = await readPaper(office.deps(), await office.actor('chair'), {
		id: asId<DocumentId>(id),
		wished
	});
	if (!read.ok) throw new Error(read.error.message.ru);
	const { head, ...rest } = read.value;
	const paper = paperOf({
		...rest,
		...{ title: head.title, state: head.state, headSeq: head.headSeq },
		...{ city: 'Город', officeName: 'Офис', demo: false, by: idOf('chair'), locale: 'ru' },
		at: '2026-11-25T06:30:00.000Z',
		origin: 'https://veche.example'
	});
	return {
		bytes: (await paperRenderer()(paper, format)) ?? new Uint8Array(),
		version: rest.version
	};
}

test('[PA-06] a paper is given to who may read the document, and to nobody else', async () => {
	const { documentId } = await api.office.passport('approved');
	const paths = ['paper.pdf', 'paper.docx', 'versions/1/paper.pdf'].map(
		(end) => `/documents/${documentId}/${end}`
	);
	for (const path of paths) {
		const given = await api.call('member', 'GET', path);
		expect(given.status, path).toBe(200);
		expect(given.type).toBe(
			path.endsWith('pdf')
				? 'application/pdf'
				: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
		);
		expect(given.headers.get('content-disposition')).toMatch(
			/^attachment; filename="passport-version-1\.(pdf|docx)"; filename\*=UTF-8''%D0%9F/
		);
		expectProblem(await api.call('guest', 'GET', path), [401], path);
		expectProblem(await api.call('nobody', 'GET', path), [403], path);
	}
	const unknown = ['versions/9/paper.pdf', 'versions/0/paper.pdf', 'paper.exe'];
	for (const end of unknown) {
		expectProblem(await api.call('member', 'GET', `/documents/${documentId}/${end}`), [404], end);
	}
});

test('[PA-03] a draft carries the mark, a version its hash', async () => {
	const draft = await api.office.passport('draft');
	const { bytes } = await fileOf(draft.documentId, null, 'pdf');
	expect((await pdfPages(bytes)).every((page) => /^ПРОЕКТ$/m.test(page))).toBe(true);
	const approved = await api.office.passport('approved');
	const { bytes: docx, version } = await fileOf(approved.documentId, 1, 'docx');
	expect(docxText(docx)).toContain(version?.sha256 ?? 'no version');
	expect(docxText(docx)).toContain('УТВЕРЖДЁН');
});

test('[PA-01] agenda and minutes of a meeting are papers too', async () => {
	const { agenda, minutes } = await meetingIn(api.office, 'signed');
	for (const id of [agenda, minutes ?? agenda]) {
		const answer = await api.call('member', 'GET', `/documents/${id}/paper.docx`);
		expect(answer.status).toBe(200);
	}
	const { bytes } = await fileOf(minutes ?? agenda, null, 'pdf');
	const text = (await pdfPages(bytes)).join('\n');
	expect(text).toContain('ПРОТОКОЛ');
	expect(text).toContain('подписано');
});
