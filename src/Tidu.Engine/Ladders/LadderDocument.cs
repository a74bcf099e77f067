namespace Tidu.Engine.Ladders;

/// <summary>A document that entries rest on.</summary>
/// <param name="Id">What <c>basis</c> begins with.</param>
/// <param name="Title">Title and number.</param>
/// <param name="Confidence">How well its text is known.</param>
public sealed record LadderDocument(string Id, string Title, LadderConfidence Confidence);

/// <summary>How well a text is known.</summary>
public enum LadderConfidence
{
    /// <summary>The text itself was read.</summary>
    Confirmed,

    /// <summary>Known from others who cite it.</summary>
    Secondary,

    /// <summary>The platform's own default.</summary>
    Own,
}
