namespace Lode.Runtime.Scalars;

/// <summary>What a value stands for, so that it can be written: follows from its static type.</summary>
public readonly record struct Form
{
    private Form(FormKind kind, int number = 0) => (Kind, Slot) = (kind, number);

    /// <summary>A plain number.</summary>
    public static Form Plain => new(FormKind.Number);

    /// <summary>A percent.</summary>
    public static Form Percent => new(FormKind.Percent);

    /// <summary>An amount of money.</summary>
    public static Form Money => new(FormKind.Money);

    /// <summary>A day.</summary>
    public static Form Date => new(FormKind.Date);

    /// <summary>True or false.</summary>
    public static Form Truth => new(FormKind.Truth);

    /// <summary>A text.</summary>
    public static Form Text => new(FormKind.Text);

    /// <summary>What it is.</summary>
    internal FormKind Kind { get; }

    /// <summary>The table of a row, the slot of an enum's names.</summary>
    internal int Slot { get; }

    /// <summary>A member of an enum.</summary>
    public static Form Enum(int slot) => new(FormKind.Enum, slot);

    /// <summary>A row of a table.</summary>
    public static Form Row(int table) => new(FormKind.Row, table);
}

/// <summary>What a value stands for.</summary>
internal enum FormKind
{
    Number,
    Percent,
    Money,
    Date,
    Truth,
    Text,
    Enum,
    Row,
}
