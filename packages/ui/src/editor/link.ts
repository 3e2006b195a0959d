import { Mark } from '@tiptap/core';
import { isSafeLink } from '@veche/schema/rich-text';

declare module '@tiptap/core' {
	interface Commands<ReturnType> {
		officeLink: {
			setLink: (attributes: { readonly href: string }) => ReturnType;
			unsetLink: () => ReturnType;
		};
	}
}

/** A link of the office: an address and nothing else; unsafe ones are refused when parsed, drawn, set and pasted. */
export const Link = Mark.create({
	name: 'link',
	priority: 1000,
	inclusive: false,
	exitable: true,

	addAttributes() {
		return { href: { default: null } };
	},

	parseHTML() {
		return [
			{
				tag: 'a[href]',
				getAttrs: (element) => (isSafeLink(element.getAttribute('href')) ? null : false)
			}
		];
	},

	renderHTML({ HTMLAttributes }) {
		// A text that came from elsewhere may hold anything: what is not safe is drawn without an address.
		const href: unknown = HTMLAttributes['href'];
		if (!isSafeLink(href)) return ['span', 0];
		return ['a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0];
	},

	addCommands() {
		return {
			setLink:
				({ href }) =>
				({ commands }) =>
					isSafeLink(href) && commands.setMark(this.name, { href }),
			unsetLink:
				() =>
				({ commands }) =>
					commands.unsetMark(this.name, { extendEmptyMarkRange: true })
		};
	}
});
