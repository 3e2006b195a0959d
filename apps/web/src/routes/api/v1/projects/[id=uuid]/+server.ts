import { asId } from '@veche/schema/kernel';
import { answer, signedIn } from '#lib/server/api/endpoint.ts';
import { documentItem, projectItem } from '#lib/server/api/shapes.ts';
import { readProject } from '#lib/server/queries/projects.ts';

export const GET = signedIn<{ readonly id: string }>(async ({ event, deps, actor }) => {
	const outcome = await readProject(deps, actor, asId(event.params.id));
	return answer(outcome, ({ project, documents, members }) => ({
		...projectItem(project),
		documents: documents.map(documentItem),
		people: members.map(({ person, role }) => ({
			personId: person.id,
			fullName: person.fullName,
			role
		}))
	}));
});
