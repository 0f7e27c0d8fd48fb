namespace Lode.Tests;
public class Placeholder { [Fact] public void Builds() { } }
