namespace DienHinh.Analytics.Charts;

/// <summary>A picture could not be made; the message says what is missing and what to do.</summary>
public sealed class ChartException(string message, Exception? inner = null) : Exception(message, inner);
