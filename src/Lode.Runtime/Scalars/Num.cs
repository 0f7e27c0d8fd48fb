namespace Lode.Runtime.Scalars;

/// <summary>A number or a day number: exact, a range, or unknown (NaN). What is not exact carries the cells that left it open.</summary>
public readonly struct Num : IItem<Num>
{
    private Num(double low, double high, MissingCells? why) => (Low, High, Why) = (low, high, why);

    /// <summary>The least that it can be; negative infinity where nothing bounds it.</summary>
    public double Low { get; }

    /// <summary>The greatest that it can be; infinity where nothing bounds it.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public MissingCells? Why { get; }

    /// <inheritdoc/>
    public bool IsKnown => Low == High;

    /// <inheritdoc/>
    public double Item => IsKnown ? Low : double.NaN;

    /// <summary>A number; unknown where it is not finite.</summary>
    public static Num Of(double value) => double.IsFinite(value) ? new(value, value, null) : Unknown(null);

    /// <summary>A day.</summary>
    public static Num Day(int year, int month, int day) => Of(new DateOnly(year, month, day).DayNumber);

    /// <inheritdoc/>
    public static Num Unknown(MissingCells? why) => new(double.NaN, double.NaN, why);

    /// <inheritdoc/>
    public static Num FromItem(double item, MissingCells? why) => double.IsNaN(item) ? Unknown(why) : Of(item);

    /// <summary>Everything from one number to another; one number where they are the same.</summary>
    public static Num Range(double low, double high, MissingCells? why) => low == high ? Of(low) : new(low, high, why);

    /// <summary>Equality; with a range decided only where no value in it could change it.</summary>
    public static Tri Equal(Num a, Num b) => Decide(a.IsKnown && b.IsKnown && a.Low == b.Low, a.High < b.Low || b.High < a.Low, a, b);

    /// <summary><c>a &lt; b</c>.</summary>
    public static Tri Less(Num a, Num b) => Decide(a.High < b.Low, a.Low >= b.High, a, b);

    /// <summary><c>a &lt;= b</c>.</summary>
    public static Tri LessOrEqual(Num a, Num b) => Decide(a.High <= b.Low, a.Low > b.High, a, b);

    /// <summary><c>a &gt; b</c>.</summary>
    public static Tri Greater(Num a, Num b) => Decide(a.Low > b.High, a.High <= b.Low, a, b);

    /// <summary><c>a &gt;= b</c>.</summary>
    public static Tri GreaterOrEqual(Num a, Num b) => Decide(a.Low >= b.High, a.High < b.Low, a, b);

    // NaN compares false, so an unknown operand decides nothing.
    private static Tri Decide(bool isTrue, bool isFalse, Num a, Num b) =>
        isTrue ? Tri.True : isFalse ? Tri.False : Tri.Unknown(Scalars.Why.Join(a.Why, b.Why));
}
