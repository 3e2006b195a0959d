import {
	isId,
	isIsoDate,
	type BodyId,
	type MembershipId,
	type PostId,
	type SubstitutionId
} from '@veche/schema/kernel';
import * as v from 'valibot';
import { liveKey } from '#lib/live/live-key.ts';
import {
	ending,
	memberChange,
	newMember,
	newPost,
	newSubstitution,
	postHolder
} from '#lib/server/api/composition-body.ts';
import { keyField } from '#lib/server/api/idempotency-key.ts';
import { addMember, changeMember, endMember } from '#lib/server/commands/body-members.ts';
import { addPost, endPost, namePost } from '#lib/server/commands/body-posts.ts';
import type { Outcome } from '#lib/server/commands/rejection.ts';
import { addSubstitution, endSubstitution } from '#lib/server/commands/substitutions.ts';
import { wiring } from '#lib/server/deps.ts';
import { formRefusal } from '#lib/server/form-command.ts';
import { idParam, orPage, whoIs } from '#lib/server/page.ts';
import { bodyPage } from '#lib/server/queries/bodies.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const member = { memberId: v.custom<MembershipId>(isId) };
const post = { postId: v.custom<PostId>(isId) };
const substitution = { substitutionId: v.custom<SubstitutionId>(isId) };
const changed = v.object({ ...memberChange.entries, ...member });
const madePost = v.intersect([newPost, keyField]);
const endedMember = v.object({ ...ending.entries, ...member });
const endedPost = v.object({ ...ending.entries, ...post });
const namedHolder = v.intersect([postHolder, v.object(post)]);
const endedSubstitution = v.object({ ...ending.entries, ...substitution });

export const load: PageServerLoad = async ({ params, locals, url, depends }) => {
	const { actor } = whoIs(locals);
	const on = url.searchParams.get('on') ?? '';
	const id = idParam<BodyId>(params.bodyId, locals.locale);
	depends(liveKey(`body:${id}`));
	return orPage(await bodyPage(wiring(), actor, id, isIsoDate(on) ? on : null), locals.locale);
};

export const actions: Actions = {
	add: (event) => act(event, newMember, addMember),
	change: (event) => act(event, changed, changeMember),
	end: (event) => act(event, endedMember, endMember),
	substitute: (event) => act(event, newSubstitution, addSubstitution),
	addPost: (event) => act(event, madePost, addPost),
	namePost: (event) => act(event, namedHolder, namePost),
	endPost: (event) => act(event, endedPost, endPost),
	endSubstitution: (event) => act(event, endedSubstitution, endSubstitution)
};

type Command<Form> = (
	deps: ReturnType<typeof wiring>,
	actor: ReturnType<typeof whoIs>['actor'],
	input: Form & { readonly bodyId: BodyId }
) => Promise<Outcome<unknown>>;

/** Reads a form, does what it asks, and says what came of it. */
async function act<Form>(
	event: RequestEvent,
	schema: v.GenericSchema<unknown, Form>,
	command: Command<Form>
) {
	const { actor } = whoIs(event.locals);
	const bodyId = idParam<BodyId>(event.params.bodyId, event.locals.locale);
	const run = (form: Form) => command(wiring(), actor, { ...form, bodyId });
	return (await formRefusal(event, schema, run)) ?? { done: true };
}
