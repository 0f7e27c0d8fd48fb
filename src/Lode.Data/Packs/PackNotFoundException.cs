namespace Lode;

/// <summary>A pack that cannot be found; the message says what was looked for and what to do.</summary>
public sealed class PackNotFoundException(string message) : Exception(message);
