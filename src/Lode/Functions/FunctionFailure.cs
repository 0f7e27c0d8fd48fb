namespace Lode;

/// <summary>A function in C# that threw instead of giving a value; what rests on it is undetermined.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Problem">What it threw.</param>
public sealed record FunctionFailure(string Function, Exception Problem);
