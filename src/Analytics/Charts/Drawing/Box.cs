namespace DienHinh.Analytics.Charts.Drawing;

/// <summary>A rectangle in CSS pixels, y downwards.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CenterX => X + Width / 2;

    public double CenterY => Y + Height / 2;

    /// <summary>A box by its edges, in any order.</summary>
    public static Box Between(double x1, double y1, double x2, double y2) =>
        new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Abs(x2 - x1), Math.Abs(y2 - y1));

    /// <summary>The same box with that much taken off each side.</summary>
    public Box Less(double left = 0, double top = 0, double right = 0, double bottom = 0) =>
        new(X + left, Y + top, Width - left - right, Height - top - bottom);

    /// <summary>Whether the two share an area; touching edges do not.</summary>
    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether the other lies wholly inside.</summary>
    public bool Contains(Box other) => other.X >= X && other.Right <= Right && other.Y >= Y && other.Bottom <= Bottom;
}
