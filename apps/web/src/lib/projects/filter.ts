import type { ProjectPhase } from '@veche/schema/project';
import { PROJECT_PHASES } from '@veche/schema/project';

/** What the register is narrowed by; '' is everything. */
export interface ProjectFilter {
	readonly text: string;
	readonly phase: ProjectPhase | '';
}

interface Line {
	readonly regNo: string;
	readonly title: string;
	readonly shortTitle: string;
	readonly leader: string;
	readonly phase: string;
}

/** Lines of the register in which every typed word occurs, without regard to case and «ё». */
export function narrow<T extends Line>(lines: readonly T[], filter: ProjectFilter): readonly T[] {
	const words = plain(filter.text)
		.split(/\s+/)
		.filter((word) => word !== '');
	return lines.filter((line) => {
		if (filter.phase !== '' && line.phase !== filter.phase) return false;
		const text = plain([line.regNo, line.title, line.shortTitle, line.leader].join(' '));
		return words.every((word) => text.includes(word));
	});
}

/** The filter as the address carries it: `?q=набережная&phase=implementation`. */
export function filterOf(search: Pick<URLSearchParams, 'get'>): ProjectFilter {
	const phase = search.get('phase');
	return {
		text: (search.get('q') ?? '').slice(0, 200),
		phase: PROJECT_PHASES.find((known) => known === phase) ?? ''
	};
}

export function searchOf({ text, phase }: ProjectFilter): string {
	const search = new URLSearchParams();
	if (text.trim() !== '') search.set('q', text);
	if (phase !== '') search.set('phase', phase);
	return search.size === 0 ? '' : `?${search}`;
}

function plain(text: string): string {
	return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
