namespace DienHinh.Analytics.Charts.Text;

/// <summary>The weights of the font that the product ships; the value is the CSS weight.</summary>
internal enum FontWeight
{
    Regular = 400,
    SemiBold = 600,
    Bold = 700,
}
