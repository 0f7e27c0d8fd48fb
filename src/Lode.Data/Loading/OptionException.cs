namespace Lode;

/// <summary>An option that names nothing in the pack or does not read; the message says so and what would.</summary>
public sealed class OptionException(string message) : Exception(message);
