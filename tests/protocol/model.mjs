// Writes the protocol's machine-readable model, in the form of its metaModel.json, from the type declarations that the protocol's authors
// publish: the packages do not hold the model itself.
// usage: node model.mjs FOLDER-OF-NODE_MODULES > metaModel.json
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const modules = resolve(process.argv[2]);
const require = createRequire(join(modules, 'x.js'));
const ts = require('typescript');
const protocol = require('vscode-languageserver-protocol/node');
const common = join(modules, 'vscode-languageserver-protocol/lib/common');
const files = [
  ...readdirSync(common).filter(file => /^protocol.*\.d\.ts$/.test(file)).map(file => join(common, file)),
  join(modules, 'vscode-languageserver-types/lib/umd/main.d.ts'),
];

const any = { kind: 'reference', name: 'LSPAny' };
const base = name => ({ kind: 'base', name });
const bases = { integer: 'integer', uinteger: 'uinteger', decimal: 'decimal', DocumentUri: 'DocumentUri', URI: 'URI', RegExp: 'RegExp' };
const keywords = {
  [ts.SyntaxKind.StringKeyword]: base('string'), [ts.SyntaxKind.NumberKeyword]: base('decimal'), [ts.SyntaxKind.BooleanKeyword]: base('boolean'),
  [ts.SyntaxKind.VoidKeyword]: base('null'), [ts.SyntaxKind.UndefinedKeyword]: base('null'), [ts.SyntaxKind.NullKeyword]: base('null'),
  [ts.SyntaxKind.AnyKeyword]: any, [ts.SyntaxKind.UnknownKeyword]: any, [ts.SyntaxKind.NeverKeyword]: any, [ts.SyntaxKind.ObjectKeyword]: { kind: 'reference', name: 'LSPObject' },
};
const constants = new Map(); // Namespace.Name -> literal type
const [structures, typeAliases, requests, notifications] = [[], [], [], []];

function literal(node) {
  if (ts.isStringLiteralLike(node)) return { kind: 'stringLiteral', value: node.text };
  if (ts.isNumericLiteral(node)) return { kind: 'integerLiteral', value: Number(node.text) };
  if (ts.isPrefixUnaryExpression(node)) return { kind: 'integerLiteral', value: -Number(node.operand.text) };
  if (node.kind === ts.SyntaxKind.NullKeyword) return base('null');
  return { kind: 'booleanLiteral', value: node.kind === ts.SyntaxKind.TrueKeyword };
}

function properties(members) {
  return members.filter(ts.isPropertySignature).map(member => ({
    name: member.name.text, type: type(member.type), ...(member.questionToken ? { optional: true } : {}),
  }));
}

function type(node) {
  if (keywords[node.kind]) return keywords[node.kind];
  if (ts.isParenthesizedTypeNode(node)) return type(node.type);
  if (ts.isUnionTypeNode(node)) return { kind: 'or', items: node.types.map(type) };
  if (ts.isIntersectionTypeNode(node)) return { kind: 'and', items: node.types.map(type) };
  if (ts.isArrayTypeNode(node)) return { kind: 'array', element: type(node.elementType) };
  if (ts.isTupleTypeNode(node)) return { kind: 'tuple', items: node.elements.map(type) };
  if (ts.isTypeOperatorNode(node)) return type(node.type);
  if (ts.isLiteralTypeNode(node)) return literal(node.literal);
  if (ts.isTypeQueryNode(node)) return constants.get(node.exprName.getText()) ?? any;
  if (ts.isTypeLiteralNode(node)) {
    const index = node.members.find(ts.isIndexSignatureDeclaration);
    return index
      ? { kind: 'map', key: type(index.parameters[0].type), value: type(index.type) }
      : { kind: 'literal', value: { properties: properties(node.members) } };
  }
  if (!ts.isTypeReferenceNode(node)) throw new Error(`a kind of type that is not known: ${node.getText()}`);
  const name = node.typeName.getText().split('.').pop();
  return bases[name] ? base(bases[name]) : name === 'Array' || name === 'ReadonlyArray'
    ? { kind: 'array', element: type(node.typeArguments[0]) } : { kind: 'reference', name };
}

/** Namespaces hold the constants of enumerations, and methods with the types of their params and results. */
function namespace(node, see) {
  const name = node.name.text;
  const declared = new Map();
  for (const statement of node.body?.statements ?? []) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: constant, type: its, initializer } of statement.declarationList.declarations) {
      declared.set(constant.text, its);
      const value = initializer ?? (its && ts.isLiteralTypeNode(its) ? its.literal : undefined);
      if (value) constants.set(`${name}.${constant.text}`, literal(value));
    }
  }
  if (see === 'constants' || !declared.has('type') || !declared.has('method')) return;
  const [generic, given] = [declared.get('type').typeName.text, declared.get('type').typeArguments.map(type)];
  const method = constants.get(`${name}.method`).value;
  const messageDirection = protocol[name]?.messageDirection ?? 'both';
  const withParams = !generic.endsWith('0');
  const params = withParams ? { params: given.shift() } : {};
  if (generic.startsWith('ProtocolRequestType')) {
    requests.push({ method, messageDirection, ...params, result: given[0], registrationOptions: given[3] });
  } else {
    notifications.push({ method, messageDirection, ...params, registrationOptions: given[0] });
  }
}

const sources = files.map(file => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
const each = (of, act) => sources.forEach(source => source.statements.filter(of).forEach(act));
each(ts.isModuleDeclaration, node => namespace(node, 'constants'));
each(ts.isModuleDeclaration, node => namespace(node, 'methods'));
each(ts.isInterfaceDeclaration, node => structures.push({
  name: node.name.text,
  extends: (node.heritageClauses ?? []).flatMap(clause => clause.types).map(base => ({ kind: 'reference', name: base.expression.getText() })),
  properties: properties(node.members),
}));
each(ts.isTypeAliasDeclaration, node => node.typeParameters || bases[node.name.text] || typeAliases.push({ name: node.name.text, type: type(node.type) }));
notifications.push(
  { method: '$/progress', messageDirection: 'both', params: { kind: 'reference', name: 'ProgressParams' } },
  { method: '$/cancelRequest', messageDirection: 'both', params: { kind: 'reference', name: 'CancelParams' } });
const token = { kind: 'or', items: [base('integer'), base('string')] };
structures.push(
  { name: 'ProgressParams', properties: [{ name: 'token', type: token }, { name: 'value', type: any }] },
  { name: 'CancelParams', properties: [{ name: 'id', type: token }] });
typeAliases.push({ name: 'ProgressToken', type: token }, { name: 'TraceValue', type: base('string') }, { name: 'T', type: any });

const { version } = JSON.parse(readFileSync(join(modules, 'vscode-languageserver-protocol/package.json'), 'utf8'));
console.log(JSON.stringify({ metaData: { version }, requests, notifications, structures, enumerations: [], typeAliases }, null, 1));
