export { default as Button } from './action/Button.svelte';
export { default as IconButton } from './action/IconButton.svelte';
export { default as KeyboardHint } from './action/KeyboardHint.svelte';
export { default as LinkButton } from './action/LinkButton.svelte';
export type { ButtonKind } from './action/kind.ts';

export { default as Icon } from './icon/Icon.svelte';

export { default as Badge } from './state/Badge.svelte';
export { default as Banner } from './state/Banner.svelte';
export { default as CompletenessBar } from './state/CompletenessBar.svelte';
export { default as DemoRibbon } from './state/DemoRibbon.svelte';
export { default as EmptyState } from './state/EmptyState.svelte';
export { default as Progress } from './state/Progress.svelte';
export { default as SaveState } from './state/SaveState.svelte';
export { default as Skeleton } from './state/Skeleton.svelte';
export { default as StatusBadge } from './state/StatusBadge.svelte';
export { default as TrafficLight } from './state/TrafficLight.svelte';
export { BANNER_ORDER, type BannerKind } from './state/banner.ts';
export type { StatusFamily } from './state/families.ts';
export type { SaveStatus } from './state/save-status.ts';

export { default as Dialog } from './overlay/Dialog.svelte';
export { default as Drawer } from './overlay/Drawer.svelte';
export { default as Menu } from './overlay/Menu.svelte';
export { default as ToastRegion } from './overlay/ToastRegion.svelte';
export type { MenuItem } from './overlay/menu.ts';
export { Toasts, type Toast } from './overlay/toasts.svelte.ts';

export { default as Avatar } from './people/Avatar.svelte';
export { default as PeopleHere } from './people/PeopleHere.svelte';
export { default as PresenceRing } from './people/PresenceRing.svelte';
export { presenceHex, presenceVariable } from './people/colors.ts';
export type { Presence } from './people/presence.ts';

export { default as DateField } from './field/DateField.svelte';
export { default as FieldRow } from './field/FieldRow.svelte';
export { default as MoneyField } from './field/MoneyField.svelte';
export { default as NumberField } from './field/NumberField.svelte';
export { default as PersonField } from './field/PersonField.svelte';
export { default as ReadValue } from './field/ReadValue.svelte';
export { default as Remark } from './field/Remark.svelte';
export { default as SelectField } from './field/SelectField.svelte';
export { default as TextArea } from './field/TextArea.svelte';
export { default as TextField } from './field/TextField.svelte';
export type { ControlProps, FieldConflict, FieldControl } from './field/control.ts';
export { focusPath } from './field/jump.ts';
export { shownDecimal, shownThousands } from './field/numbers.ts';
export type { PersonOption } from './field/people-search.ts';

export { default as DataTable } from './table/DataTable.svelte';
export { default as DragHandle } from './table/DragHandle.svelte';
export { default as EditCell } from './table/EditCell.svelte';
export { default as NumberCell } from './table/NumberCell.svelte';
export { default as RegisterTable } from './table/RegisterTable.svelte';
export { default as RemovedRowNotice } from './table/RemovedRowNotice.svelte';
export { default as RowActions } from './table/RowActions.svelte';

export { default as DiffMark } from './review/DiffMark.svelte';
export { default as FindingsPanel } from './review/FindingsPanel.svelte';
export { default as VersionChain } from './review/VersionChain.svelte';
export { default as VersionStamp } from './review/VersionStamp.svelte';
export type { ChainLink } from './review/version.ts';

export { default as AppHeader } from './page/AppHeader.svelte';
export { default as BottomBar } from './page/BottomBar.svelte';
export { default as BrandMark } from './page/BrandMark.svelte';
export { default as ContentsRail } from './page/ContentsRail.svelte';
export { default as DeskPage } from './page/DeskPage.svelte';
export { default as DeskSection } from './page/DeskSection.svelte';
export { default as DocumentHead } from './page/DocumentHead.svelte';
export { default as NextSection } from './page/NextSection.svelte';
export { default as PaperSection } from './page/PaperSection.svelte';
export { default as PaperTitle } from './page/PaperTitle.svelte';
export { default as SectionBar } from './page/SectionBar.svelte';
export { default as SheetPage } from './page/SheetPage.svelte';
export { default as Tabs } from './page/Tabs.svelte';
export { default as YearCalendar } from './page/YearCalendar.svelte';
export type {
	BottomItem,
	NavItem,
	RailExtra,
	RailSection,
	SectionState,
	TabItem
} from './page/sections.ts';

export { default as RichTextView } from './editor/RichTextView.svelte';
