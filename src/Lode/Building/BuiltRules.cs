using System.Collections.Immutable;
using Lode.Emit;
using Lode.Generation;

namespace Lode;

/// <summary>A pack made ready for programs that have no compiler: its code, and the description that the code needs beside it.</summary>
internal sealed class BuiltRules
{
    private readonly EmittedPack _emitted;

    internal BuiltRules(EmittedPack emitted, string within, byte[] description, ImmutableArray<string> carried) =>
        (_emitted, Namespace, Description, Carried) = (emitted, within, description, carried);

    /// <summary>The namespace of the code.</summary>
    public string Namespace { get; }

    /// <summary>The description, as JSON.</summary>
    public byte[] Description { get; }

    /// <summary>The name of the resource that holds the description.</summary>
    public string ResourceName => Namespace + Runtime.Description.Resource;

    /// <summary>The entities whose rows are carried along.</summary>
    public ImmutableArray<string> Carried { get; }

    /// <summary>The code as a file of a project: with the class `Rules`, which hands out the rules.</summary>
    public string CSharp => EntryPoint.File(_emitted, Namespace);

    /// <summary>An assembly of it: the same bytes for the same rules.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="CompilerDefectException">A defect of Lode.</exception>
    public byte[] Assembly(string name, CancellationToken cancellation = default) => PackCompiler.Image(_emitted, name, ResourceName, Description, cancellation);
}
