// What the editor takes of ProseMirror, as the global `prosemirror`
export { DOMParser, DOMSerializer, Schema } from 'prosemirror-model';
export { EditorState, Plugin, TextSelection } from 'prosemirror-state';
export { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
export { keymap } from 'prosemirror-keymap';
export { history, redo, undo } from 'prosemirror-history';
export { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
export { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
export { InputRule, inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
export { dropCursor } from 'prosemirror-dropcursor';
export { gapCursor } from 'prosemirror-gapcursor';
