import * as Y from 'yjs';

/** The update of somebody who sets a field of a passport, under a client id of his own. */
export function fieldEdit(value: string, clientId?: number): Uint8Array {
	return edit((doc) => doc.getMap('fields').set('shortTitle', value), clientId);
}

/** The update that a change of an empty document makes. */
export function edit(change: (doc: Y.Doc) => void, clientId?: number): Uint8Array {
	const doc = new Y.Doc();
	if (clientId !== undefined) doc.clientID = clientId;
	doc.transact(() => change(doc));
	const update = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return update;
}
