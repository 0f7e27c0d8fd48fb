namespace Lode.Runtime.Scalars;

/// <summary>Calls of functions of the host.</summary>
public static class Host
{
    /// <summary>The value of a function: unknown, for the reasons of its arguments, where it gives none.</summary>
    public static T Call<T>(Subject s, int slot, params ReadOnlySpan<Argument> arguments) where T : struct, IItem<T>
    {
        var function = s.Constants.Function(slot);
        var items = new double[arguments.Length];
        MissingCells? why = null;
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = arguments[i].Item;
            why = Why.Join(why, arguments[i].Why);
        }

        var value = function.Call(items, s.World.Texts, out var hasFailed);
        return double.IsNaN(value) ? T.Unknown(hasFailed && s.Explains ? Why.Join(why, function.Missing) : why) : T.FromItem(value, null);
    }
}

/// <summary>An argument of a function of the host: a value of any kind but a set.</summary>
/// <param name="Item">As a member of a set; NaN where it is not exact.</param>
/// <param name="Why">Why it is not.</param>
public readonly record struct Argument(double Item, MissingCells? Why)
{
    /// <summary>A number or date.</summary>
    public static implicit operator Argument(Num value) => new(value.Item, value.Why);

    /// <summary>A truth.</summary>
    public static implicit operator Argument(Tri value) => new(value.Item, value.Why);

    /// <summary>A text.</summary>
    public static implicit operator Argument(Code value) => new(value.Item, value.Why);
}
