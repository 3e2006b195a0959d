import type { Message } from '@veche/schema/kernel';
import type { BannerKind } from '@veche/ui';
import type { DocumentSession } from '#lib/collab/document-session.svelte.ts';
import { COLLAB } from '#lib/messages/collab.ts';
import { dayOf } from '#lib/shell/moments.ts';
import type { Speak } from '#lib/shell/speak.ts';
import type { BannerWords, KindWords } from './kind-words.ts';
import type { DocumentPageData } from './page-data.ts';

/** The one banner above the sheet. */
export interface ShownBanner {
	readonly kind: BannerKind;
	readonly title: string;
	readonly text: string;
	/** What the person can do about it, besides the steps of the workflow. */
	readonly action: 'retry' | 'reload' | 'signIn' | 'understood' | null;
}

/** What of a session a banner tells. */
export type ToldOf = Pick<
	DocumentSession,
	'save' | 'lasting' | 'ready' | 'access' | 'lostSince' | 'refusal'
> & {
	readonly saving: Pick<DocumentSession['saving'], 'unsent'>;
	readonly kept: Pick<DocumentSession['kept'], 'changes'>;
};

/** The first that is true: what the connection says about one's own work, then what the office has decided. */
export function bannerOf(
	session: ToldOf | null,
	of: { readonly data: DocumentPageData; readonly words: KindWords },
	t: Speak
): ShownBanner | null {
	return (
		(session === null ? null : sessionBanner(session, t)) ?? officeBanner(of.data, of.words, t)
	);
}

/** What the connection says about one's own work; null when there is nothing to say. */
export function sessionBanner(session: ToldOf, t: Speak): ShownBanner | null {
	const count = session.saving.unsent;
	const say = (
		kind: BannerKind,
		title: Message,
		text: Message,
		action: ShownBanner['action']
	): ShownBanner => ({ kind, title: t(title), text: t(text, { count }), action });
	const shut = (title: Message, text: Message, action: ShownBanner['action']): ShownBanner => {
		const where = session.lasting ? COLLAB.safeHere : COLLAB.onlyHere;
		const safe = count === 0 ? [] : [t(where, { count })];
		return { ...say('error', title, text, action), text: [t(text), ...safe].join(' ') };
	};
	switch (session.save.kind) {
		case 'outdated':
			return count > 0 && !session.lasting
				? say('error', COLLAB.outdatedTabTitle, COLLAB.outdatedTabText, null)
				: shut(COLLAB.outdatedTitle, COLLAB.outdatedText, 'reload');
		case 'signedOut':
			return shut(COLLAB.signedOutTitle, COLLAB.signedOutText, 'signIn');
		case 'forbidden':
			return shut(COLLAB.forbiddenTitle, COLLAB.forbiddenText, 'retry');
		case 'unknown':
			return shut(COLLAB.unknownTitle, COLLAB.unknownText, 'retry');
		case 'failing':
			return say(
				'error',
				COLLAB.failingTitle,
				session.lasting ? COLLAB.failingText : COLLAB.failingTab,
				'retry'
			);
		case 'offline':
			return {
				...say('offline', COLLAB.offlineTitle, offlineText(session), 'retry'),
				title: lostTitle(session, t)
			};
		case 'opening':
		case 'saved':
		case 'saving':
		case 'reading':
			return session.refusal === null || session.kept.changes.length === 0
				? null
				: session.refusal === 'size'
					? say('error', COLLAB.oversizedTitle, COLLAB.oversizedText, 'understood')
					: say('error', COLLAB.refusedTitle, COLLAB.refusedText, 'understood');
	}
}

function offlineText(session: ToldOf): Message {
	if (!session.ready) return COLLAB.neverOpened;
	if (session.access === 'read') return COLLAB.offlineReading;
	if (!session.lasting) return COLLAB.offlineTab;
	return session.saving.unsent > 0 ? COLLAB.offlineText : COLLAB.offlineNothing;
}

function lostTitle(session: ToldOf, t: Speak): string {
	if (session.lostSince === null) return t(COLLAB.offlineNoTime);
	const at = new Date(session.lostSince);
	const time = at.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' });
	return t(COLLAB.offlineTitle, { time });
}

function officeBanner(
	{ banner, document }: DocumentPageData,
	words: KindWords,
	t: Speak
): ShownBanner | null {
	if (banner === null) return null;
	const args = {
		version: banner.version ?? '',
		date: dayOf(banner.at, t.locale),
		by: banner.by,
		comment: banner.comment
	};
	const say = (kind: BannerKind, { title, text }: BannerWords): ShownBanner => ({
		kind,
		title: t(title, args),
		text: t(text, args),
		action: null
	});
	if (banner.kind === 'held') return say('held', words.heldAs.get(document.state) ?? words.held);
	if (banner.kind === 'returned') return say('returned', words.returned);
	const kind = document.state === 'rejected' ? 'error' : 'lock';
	return say(kind, words.lockedAs.get(document.state) ?? words.locked);
}
