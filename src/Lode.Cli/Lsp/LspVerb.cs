using System.CommandLine;
using Lode.LanguageServer;

namespace Lode.Cli;

/// <summary><c>lode lsp</c>: the language server on standard input and output.</summary>
internal static class LspVerb
{
    public static Command Create(CliHost host)
    {
        // Editors pass it by habit; there is no other way to speak to the server.
        var stdio = new Option<bool>("--stdio") { Description = "Speaks on standard input and output; the only way there is." };
        var command = new Command("lsp", "Serves an editor: findings, fixes, hover, definition, references, rename, formatting.") { stdio };
        command.SetAction(_ => LodeServer.Run(
            Console.OpenStandardInput(), Console.OpenStandardOutput(), host.SystemDate, PackLoader.Signatures, host.Cancellation).GetAwaiter().GetResult());
        return Help.WithExamples(command, "lode lsp # started by an editor, not by hand");
    }
}
