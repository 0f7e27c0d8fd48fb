namespace Lode;

/// <summary>Which evaluator judges.</summary>
public enum EngineKind
{
    /// <summary>The compiled one where the work is worth a compilation, else the interpreter.</summary>
    Auto,

    /// <summary>Rules as machine code over columns.</summary>
    Compiled,

    /// <summary>The reference meaning; quick to start.</summary>
    Interpreter,
}
