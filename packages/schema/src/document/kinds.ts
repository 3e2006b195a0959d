import type * as Y from 'yjs';
import type { DocumentShape, Finding, Json } from '../kernel/index.ts';
import {
	completeness,
	initPassport,
	passportContent,
	PASSPORT_SHAPE,
	peopleIn,
	readPassport,
	validatePassport,
	type Completeness,
	type PassportContext,
	type PassportView,
	type VersionEnvelope
} from '../passport/index.ts';
import type { DocumentKind } from './view.ts';

/** What the servers need to know of a kind of document, without knowing the kind. */
export interface KindDefinition<View> {
	readonly shape: DocumentShape;
	readonly init: (doc: Y.Doc) => void;
	readonly read: (doc: Y.Doc) => View;
	readonly content: (view: View, envelope: VersionEnvelope) => Json;
	readonly validate: (view: View, context: PassportContext) => readonly Finding[];
	readonly completeness: (view: View) => Completeness;
	readonly peopleIn: (view: View) => readonly string[];
	readonly title: (view: View) => string;
}

const passport: KindDefinition<PassportView> = {
	shape: PASSPORT_SHAPE,
	init: initPassport,
	read: readPassport,
	content: passportContent,
	validate: validatePassport,
	completeness,
	peopleIn,
	title: (view) => view.fields.shortTitle
};

/** Every kind of document that is written together; a new kind is one entry here. */
export const KINDS: Readonly<Record<DocumentKind, KindDefinition<PassportView>>> = { passport };
