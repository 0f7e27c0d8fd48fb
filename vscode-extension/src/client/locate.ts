import path from 'node:path';

export interface Program {
  command: string;
  args: string[];
}

/** The server that a setting names, or the one beside the extension; a text where there is none, for whoever reads it. */
export function locate(setting: string, extension: string, exists: (file: string) => boolean): Program | string {
  const file = setting.trim();
  if (file === '') {
    const own = path.join(extension, 'server', 'Lode.Cli.dll');
    return exists(own) ? program(own) : `The server that belongs to the extension is not there (\`${own}\`). Install the extension again, or name a server in the setting \`lode.server.path\`.`;
  }

  if (!path.isAbsolute(file)) {
    return `The setting \`lode.server.path\` says \`${file}\`. It must be the whole path of a file.`;
  }

  return exists(file) ? program(file) : `There is no file \`${file}\`, which the setting \`lode.server.path\` names. Correct the setting, or clear it to use the server that comes with the extension.`;
}

const program = (file: string): Program => file.endsWith('.dll') ? { command: 'dotnet', args: [file] } : { command: file, args: [] };
